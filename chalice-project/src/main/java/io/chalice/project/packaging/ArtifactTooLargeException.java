package io.chalice.project.packaging;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A deployment artefact is larger than Lambda takes.
 */
public final class ArtifactTooLargeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int NAMED = 5;

	private static final double MEGABYTE = 1024 * 1024;

	private final transient List<Part> parts;

	ArtifactTooLargeException(long size, long limit, List<Part> parts) {
		super("The deployment package has %.1f MB unpacked, Lambda allows %.0f MB. The largest parts: %s".formatted(
				size / MEGABYTE, limit / MEGABYTE,
				parts.stream()
					.limit(NAMED)
					.map((part) -> "%s (%.1f MB)".formatted(part.name(), part.size() / MEGABYTE))
					.collect(Collectors.joining(", "))));
		this.parts = List.copyOf(parts);
	}

	/**
	 * Return what is in the artefact.
	 * @return the parts, largest first
	 */
	public List<Part> parts() {
		return this.parts;
	}

	/**
	 * A part of the artefact.
	 *
	 * @param name its name
	 * @param size its size in bytes, unpacked
	 */
	public record Part(String name, long size) {

	}

}
