/** Where staff see two versions of a posting as one, with the words marked that differ, and bring an earlier one back. */
package ca.tandem.web.comparison;
