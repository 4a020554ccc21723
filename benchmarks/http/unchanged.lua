-- A list as a browser asks that has it already: each request carries the ETag that came last.
local report = dofile(os.getenv("REPORT_LUA"))
local threads = {}
local tag

function setup(thread) table.insert(threads, thread) end

function init() unchanged = 0 end

function request()
  return wrk.format("GET", nil, tag and { ["If-None-Match"] = tag } or nil)
end

function response(status, headers)
  if status == 304 then unchanged = unchanged + 1 end
  tag = headers["ETag"] or tag
end

function done(summary, latency)
  local all = 0
  for _, thread in ipairs(threads) do all = all + thread:get("unchanged") end
  report.done(summary, latency, all)
end
