-- Two accounts on PostgreSQL: one owns the tables and changes them at the start of a new version, the other does the portal's work. The
-- second one can change no table, and of the audit log it can neither change nor delete an entry. Run once by an administrator:
--   createdb tandem
--   psql -d tandem -f docs/deploy/postgresql.sql
--   psql -d tandem -c '\password tandem_owner' -c '\password tandem'
-- and set
--   tandem.db.url=jdbc:postgresql://db.example.org/tandem
--   tandem.db.user=tandem                      tandem.db.password=...
--   tandem.db.migration.user=tandem_owner      tandem.db.migration.password=...
-- What the portal's account may do with each table is given by the portal itself at each start (PortalGrants), so that a new table has
-- its rights too.
--
-- A portal that worked with one account so far: leave out the line that creates it, and run in the end
--   reassign owned by tandem to tandem_owner;

create role tandem_owner login;
create role tandem login;

revoke all on database tandem from public;
grant connect on database tandem to tandem_owner, tandem;
revoke all on schema public from public;
grant usage, create on schema public to tandem_owner;
grant usage on schema public to tandem;
