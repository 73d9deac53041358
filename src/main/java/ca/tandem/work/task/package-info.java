/**
 * Tasks: each edition in work is a task of the role that its state calls for, and can be assigned to one user with a due date. The
 * workflow does not depend on it: everybody who holds the role may act, assigned or not.
 */
package ca.tandem.work.task;
