/** Three-way merge of concurrent changes to a posting: the changes of each user, part by part, and how both are kept. */
package ca.tandem.posting.merge;
