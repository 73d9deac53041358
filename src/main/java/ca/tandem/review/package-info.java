/**
 * Review links: the address of one edition for somebody without an account, who reads both languages there and says what they think
 * of them. An address is a secret that opens this one edition and nothing else, until a day, or until somebody revokes it.
 */
package ca.tandem.review;
