update batch.batch_executioninstancedata
set batchstatus = 'FAILED', exitstatus = 'KILLED', endtime = coalesce(endtime, updatetime)
where jobexecid = :execution and batchstatus in ('STARTING', 'STARTED', 'STOPPING')
