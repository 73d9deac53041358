/** Pages of the flow report: charts, tables with the same values, and files for spreadsheets. */
package ca.tandem.web.report;
