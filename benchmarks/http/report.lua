-- Ends a run of wrk with one line that compare reads: requests, seconds, p50 and p99 in ms, answers that failed, answers by 304.
local M = {}

function M.done(summary, latency, unchanged)
  local e = summary.errors
  io.write(string.format("measured %d %.3f %.2f %.2f %d %d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, e.connect + e.read + e.write + e.status + e.timeout, unchanged))
end

return M
