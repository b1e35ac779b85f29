select reason, count(*) as count from audit_unjudged where opinion = :number group by reason order by reason
