-- Why: whoever moves, or was invited in a language that is not theirs, reads letters and moments as they were told on the
-- day of the invitation, for ever. A customer's people say it anew, or their administrator does.
grant update (language, zone) on person to linja_customer;
