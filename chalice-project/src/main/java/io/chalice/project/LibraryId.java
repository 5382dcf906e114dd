package io.chalice.project;

/**
 * What tells libraries apart, whatever their version.
 *
 * @param groupId the group id
 * @param artifactId the artifact id
 */
record LibraryId(String groupId, String artifactId) {

}
