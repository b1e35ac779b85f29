select public_key from case_document where public_key is not null group by public_key order by min(id) desc limit 100
