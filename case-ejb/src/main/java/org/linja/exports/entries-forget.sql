delete from data_export_entry t using data_export e where e.number = t.export and e.state in ('expired', 'failed')
