select sha256 from opinion_document where state = 'done'
