/** The figures as pages show them: charts, the tables that say the same, and files for spreadsheets. */
package ca.tandem.web.figures;
