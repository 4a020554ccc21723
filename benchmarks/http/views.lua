-- Page views as browsers report them: arguments after "--" are how many one request holds, how many articles there are, and for a
-- backend's views its key. Every request comes from another of a million addresses, as a proxy tells them.
local report = dofile(os.getenv("REPORT_LUA"))
local agents = {
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0",
}
local size, articles, key, now

function init(args)
  size, articles, key = tonumber(args[1]), tonumber(args[2]), args[3]
  math.randomseed(os.time())
  now = os.date("!%Y-%m-%dT%H:%M:%S")
end

local function view()
  local id = string.format("%d-%d-%d", math.random(1e9), math.random(1e9), math.random(1e9))
  local visitor = key and string.format('"visitorId":"v-%d",', math.random(1e6)) or ""
  return string.format('{"eventId":"%s","articleId":"article-%d",%s"occurredAt":"%s.000Z","sentAt":"%s.004Z"}',
    id, math.random(articles), visitor, now, now)
end

function request()
  local body = view()
  if size > 1 then
    local all = { body }
    for i = 2, size do all[i] = view() end
    body = "[" .. table.concat(all, ",") .. "]"
  end
  return wrk.format("POST", nil, {
    ["Content-Type"] = "text/plain;charset=UTF-8",
    ["User-Agent"] = agents[math.random(#agents)],
    ["Origin"] = "https://www.example.org",
    ["Accept"] = "*/*",
    ["Accept-Language"] = "en-GB,en;q=0.9",
    ["Authorization"] = key and "Bearer " .. key or nil,
    ["X-Forwarded-For"] = string.format("10.%d.%d.%d", math.random(0, 15), math.random(0, 255), math.random(0, 255)),
  }, body)
end

function done(summary, latency) report.done(summary, latency, 0) end
