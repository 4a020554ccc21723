# The image of the pipeline and the read API, made of what Maven built: mvn -Dquick package && docker compose build
# What follows the image's name is the command: streams, topics, backtest.
FROM eclipse-temurin:17.0.17_10-jre AS jars
WORKDIR /opt/trendline
COPY docker/entrypoint docker/healthy docker/jvm-options bin/
# numbers, as a cluster that forbids root asks for; a volume gets its owner from this directory
RUN mkdir -p /var/lib/trendline && chown 10001:10001 /var/lib/trendline
COPY streams-app/target/lib/ lib/
COPY events/target/events-*.jar http/target/http-*.jar streams-app/target/streams-app-*.jar app/
RUN bin/jvm-options streams > jvm.options

# A broker for the start that finds out which classes are loaded; it ends up in no image.
FROM apache/kafka:4.3.1 AS broker

FROM jars AS classes
COPY --from=broker /opt/kafka/libs/ /opt/kafka/libs/
COPY docker/train bin/
RUN bin/train 9404 trendline.streams.StreamsMain streams --state-dir /tmp/state --instance-id train

FROM jars
COPY --from=classes /opt/trendline/classes.jsa .
COPY streams-app/target/bom.json .
# inside a container its own loopback is nobody's
ENV TRENDLINE_MAIN=trendline.streams.StreamsMain \
    TRENDLINE_STATE_DIR=/var/lib/trendline \
    TRENDLINE_HTTP_HOST=0.0.0.0 \
    TRENDLINE_OPERATIONS_HOST=0.0.0.0
EXPOSE 8080 9404
USER 10001:10001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=6 CMD ["bin/healthy", "9404", "/health/ready"]
ENTRYPOINT ["/opt/trendline/bin/entrypoint"]
CMD ["streams"]
