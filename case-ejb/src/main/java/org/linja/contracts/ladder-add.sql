insert into ladder_version (code, version, definition, published_at)
values (:code, :version, :definition, :at)
returning id
