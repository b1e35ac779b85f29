update batch.batch_stepexecutioninstancedata
set batchstatus = 'FAILED', exitstatus = 'KILLED'
where jobexecid = :execution and batchstatus in ('STARTING', 'STARTED', 'STOPPING')
