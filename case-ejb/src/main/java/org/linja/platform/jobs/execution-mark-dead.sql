-- With the executions of its partitions, which the runtime names after the instance they belong to.
update batch.batch_executioninstancedata e
set batchstatus = 'FAILED', exitstatus = 'KILLED', endtime = coalesce(e.endtime, e.updatetime)
from batch.batch_jobinstancedata i, batch.batch_executioninstancedata dead
where dead.jobexecid = :execution and i.jobinstanceid = e.jobinstanceid
  and (e.jobexecid = dead.jobexecid or i.name like ':' || dead.jobinstanceid || ':%')
  and e.batchstatus in ('STARTING', 'STARTED', 'STOPPING')
