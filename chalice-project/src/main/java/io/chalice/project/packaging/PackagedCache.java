package io.chalice.project.packaging;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a function's ahead-of-time cache.
 *
 * @param size its size in bytes
 * @param runtimeVersion the ARN of the version of Lambda's runtime that trained it, or
 * {@code null} when that is not known
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html">Runtime version
 * updates</a>
 */
public record PackagedCache(long size, @Nullable String runtimeVersion) {

	private static final Pattern TEXT = Pattern.compile("(\\d{1,12})(?: (arn:\\S+))?");

	private static final String RUNTIME = "::runtime:";

	/**
	 * Read what {@link #text} wrote.
	 * @param text a text
	 * @return the cache, or empty for another text
	 */
	public static Optional<PackagedCache> of(String text) {
		Matcher matcher = TEXT.matcher(text);
		return matcher.matches() ? Optional.of(new PackagedCache(Long.parseLong(matcher.group(1)), matcher.group(2)))
				: Optional.empty();
	}

	/**
	 * Return it as a text.
	 * @return size and ARN
	 */
	public String text() {
		return (this.runtimeVersion != null) ? this.size + " " + this.runtimeVersion : String.valueOf(this.size);
	}

	/**
	 * Return whether it was trained on another Java than it would be used on. The ARN of
	 * the same runtime version is another one in another region: nothing is concluded
	 * from that.
	 * @param current the ARN of the function's runtime version, or {@code null} when that
	 * is not known
	 * @return {@code true} if functions start without it
	 */
	public boolean isStale(@Nullable String current) {
		return current != null && this.runtimeVersion != null && !current.equals(this.runtimeVersion)
				&& Objects.equals(place(current), place(this.runtimeVersion));
	}

	private static @Nullable String place(String arn) {
		int end = arn.indexOf(RUNTIME);
		return (end > 0) ? arn.substring(0, end) : null;
	}

}
