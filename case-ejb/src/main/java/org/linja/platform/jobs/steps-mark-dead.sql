update batch.batch_stepexecutioninstancedata s
set batchstatus = 'FAILED', exitstatus = 'KILLED'
from batch.batch_executioninstancedata e, batch.batch_jobinstancedata i, batch.batch_executioninstancedata dead
where dead.jobexecid = :execution and i.jobinstanceid = e.jobinstanceid and e.jobexecid = s.jobexecid
  and (e.jobexecid = dead.jobexecid or i.name like ':' || dead.jobinstanceid || ':%')
  and s.batchstatus in ('STARTING', 'STARTED', 'STOPPING')
