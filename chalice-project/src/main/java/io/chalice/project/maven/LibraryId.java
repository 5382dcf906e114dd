package io.chalice.project.maven;

/**
 * What tells libraries apart, whatever their version.
 *
 * @param groupId the group id
 * @param artifactId the artifact id
 */
public record LibraryId(String groupId, String artifactId) implements Comparable<LibraryId> {

	@Override
	public int compareTo(LibraryId other) {
		int groups = this.groupId.compareTo(other.groupId);
		return (groups != 0) ? groups : this.artifactId.compareTo(other.artifactId);
	}

}
