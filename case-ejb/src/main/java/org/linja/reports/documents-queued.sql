select count(*) from opinion_document where state = 'queued'
