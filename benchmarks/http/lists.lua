-- A list, again and again, without a condition.
local report = dofile(os.getenv("REPORT_LUA"))
function done(summary, latency) report.done(summary, latency, 0) end
