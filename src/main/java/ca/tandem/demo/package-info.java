/**
 * The first start: an empty portal gets its sample postings and the accounts that go with them or, where it is no demonstration, the
 * one account that opens all others. The samples go through the same services as everybody's postings.
 */
package ca.tandem.demo;
