/** Pages of what people say about an edition: staff with each other, and whoever was sent the address of a review. */
package ca.tandem.web.review;
