/**
 * From the AWS SDK calls an application can reach to the IAM policy it needs. The
 * packages are the chapters of it, in this order: {@code classpath} reads the classes,
 * {@code container} knows what Spring and its like make and call, {@code callgraph} which
 * methods can run, {@code value} what the texts in them are, {@code sdk} which operations
 * are called with which requests, {@code catalog} what AWS says of actions and resources,
 * {@code grant} which actions on which ARNs that needs, {@code explain} why, and
 * {@code document} writes the policy. {@code analysis} is what all of it is asked and
 * answers, {@code cache} keeps it; {@code recorded} and {@code denial} hold calls that
 * were made against the policy.
 */
@NullMarked
package io.chalice.policy;

import org.jspecify.annotations.NullMarked;
