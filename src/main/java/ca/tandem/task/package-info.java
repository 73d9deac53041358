/**
 * Who does what next: each edition in work is a task of the role that its state asks for, and can be somebody's own, until a day. The
 * workflow does not look here: whoever holds the role may act, assigned or not.
 */
package ca.tandem.task;
