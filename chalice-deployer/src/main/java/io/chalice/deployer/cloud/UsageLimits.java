package io.chalice.deployer.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How much a usage plan lets through. What is {@code null} is not limited.
 *
 * @param rate requests per second
 * @param burst requests at once
 * @param quota requests per period
 * @param period {@code DAY}, {@code WEEK} or {@code MONTH}, with a quota only
 */
public record UsageLimits(@Nullable Integer rate, @Nullable Integer burst, @Nullable Integer quota,
		@Nullable String period) {

	/** No limits. */
	public static final UsageLimits NONE = new UsageLimits(null, null, null, null);

	@Override
	public String toString() {
		List<String> words = new ArrayList<>();
		if (this.rate != null) {
			words.add("%d a second".formatted(this.rate));
		}
		if (this.burst != null) {
			words.add("%d at once".formatted(this.burst));
		}
		if (this.quota != null) {
			words.add("%d a %s".formatted(this.quota, String.valueOf(this.period).toLowerCase(Locale.ROOT)));
		}
		return words.isEmpty() ? "none" : String.join(", ", words);
	}

}
