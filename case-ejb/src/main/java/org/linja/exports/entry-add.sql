-- Behind what stands there already; two writers of one export would meet on its place or path.
insert into data_export_entry (export, place, customer_id, path, bytes, crc32, sha256, content, attachment_id)
select :number, coalesce(max(place), 0) + 1, :customerId, :path, :bytes, :crc32, :sha256, :content::bytea, :attachmentId::bigint
from data_export_entry
where export = :number
