/** The database: its connections by configuration, the migration of its schema, and the data folder beside it. */
package ca.tandem.common.database;
