package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PassedThroughTests {

	private static String granted(Path folder, String body) {
		return Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, Object> {
					private final S3Client s3 = S3Client.create();
					private final Map<String, String> known = new ConcurrentHashMap<>();
					public Object handleRequest(String input, Context context) { %s }
					private String head(String bucket) { s3.headBucket(b -> b.bucket(bucket)); return bucket + "-x"; }
				}
				""".formatted(body)).entry("app.Handler").analyze());
	}

	@Test
	void whatIsComputedForAKeyIsGivenTheKey(@TempDir Path folder) {
		assertThat(granted(folder, "return known.computeIfAbsent(\"photos\", name -> head(name));")).isEqualTo("""
				s3:ListBucket photos
				""");
	}

	@Test
	void aFutureKeepsItsValueOnTheWay(@TempDir Path folder) {
		assertThat(granted(folder, """
				CompletableFuture<String> name = CompletableFuture.completedFuture("photos")
					.thenApply(CompletableFuture::completedFuture)
					.exceptionally(ex -> CompletableFuture.completedFuture("films"))
					.thenCompose(Function.identity())
					.whenComplete((value, ex) -> { });
				return head(name.join());
				""")).isEqualTo("""
				s3:ListBucket films photos
				""");
	}

	@Test
	void anOptionalKeepsItsValueInAnother(@TempDir Path folder) {
		assertThat(granted(folder,
				"return head(Optional.of(\"photos\").map(Optional::of).flatMap(Function.identity()).get());"))
			.isEqualTo("""
					s3:ListBucket photos
					""");
	}

	private static String coalesced(Path folder, String argument) {
		return Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, Object> {
					private final S3Client s3 = S3Client.create();
					public Object handleRequest(String input, Context context) { return head(orElse(%s, "films")); }
					private static <T> T orElse(T value, T other) {
						return (value != null) ? value : Objects.requireNonNull(other);
					}
					private String head(String bucket) { s3.headBucket(b -> b.bucket(bucket)); return bucket; }
				}
				""".formatted(argument)).entry("app.Handler").analyze());
	}

	@Test
	void whatIsKnownNeedsNoFallback(@TempDir Path folder) {
		assertThat(coalesced(folder, "\"photos\"")).isEqualTo("""
				s3:ListBucket photos
				""");
	}

	@Test
	void whatIsUnknownMayNeedItsFallback(@TempDir Path folder) {
		assertThat(coalesced(folder, "System.getenv(\"BUCKET\")")).contains("films");
		assertThat(coalesced(folder, "input")).contains("films");
	}

}
