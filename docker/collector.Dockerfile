# The image of the collector, made of what Maven built: mvn -Dquick package && docker compose build
# What follows the image's name is the command: collector, replay, generate.
FROM eclipse-temurin:17.0.17_10-jre AS jars
WORKDIR /opt/trendline
COPY docker/entrypoint docker/healthy docker/jvm-options bin/
# numbers, as a cluster that forbids root asks for; a volume gets its owner from this directory
RUN mkdir -p /var/lib/trendline && chown 10001:10001 /var/lib/trendline
COPY producer/target/lib/ lib/
COPY events/target/events-*.jar http/target/http-*.jar producer/target/producer-*.jar app/
RUN bin/jvm-options producer > jvm.options

# A broker for the start that finds out which classes are loaded; it ends up in no image.
FROM apache/kafka:4.3.1 AS broker

FROM jars AS classes
COPY --from=broker /opt/kafka/libs/ /opt/kafka/libs/
COPY docker/train bin/
RUN bin/train 9405 trendline.producer.ProducerMain collector --spool-dir /tmp/spool

FROM jars
COPY --from=classes /opt/trendline/classes.jsa .
COPY producer/target/bom.json .
# inside a container its own loopback is nobody's
ENV TRENDLINE_MAIN=trendline.producer.ProducerMain \
    TRENDLINE_SPOOL_DIR=/var/lib/trendline \
    TRENDLINE_HTTP_HOST=0.0.0.0 \
    TRENDLINE_OPERATIONS_HOST=0.0.0.0
EXPOSE 8081 9405
USER 10001:10001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=6 CMD ["bin/healthy", "9405", "/health/ready"]
ENTRYPOINT ["/opt/trendline/bin/entrypoint"]
CMD ["collector"]
