/** The pages for administrators: accounts and imports. The services behind them check the role again. */
package ca.tandem.web.admin;
