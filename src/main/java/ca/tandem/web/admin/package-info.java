/** The pages for administrators: accounts and imports. The services behind them ask again who acts. */
package ca.tandem.web.admin;
