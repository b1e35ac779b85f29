select content from data_export_entry where export = :number and path = :path
