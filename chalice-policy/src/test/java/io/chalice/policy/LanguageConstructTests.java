package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageConstructTests {

	@Test
	void literal(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						s3.deleteObject(DeleteObjectRequest.builder().bucket("photos").key("k").build());
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:DeleteObject photos/k
				""");
	}

	@Test
	void staticFinalConstant(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						s3.deleteObject(DeleteObjectRequest.builder().bucket(Names.BUCKET).key("k").build());
						return "";
					}

				}
				""").source("""
				class Names { static final String BUCKET = "photos"; }
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:DeleteObject photos/k
				""");
	}

	@Test
	void staticFieldSetInInitializer(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create(); static final String BUCKET; static { BUCKET = System.getenv("B"); }
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(BUCKET).key("k").build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.variable("B", "photos")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos/k
					""");
	}

	@Test
	void consumerLambda(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						s3.deleteObject(b -> b.bucket("photos").key("k"));
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:DeleteObject photos/k
				""");
	}

	@Test
	void capturedVariableInLambda(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						String name = System.getenv("B"); s3.deleteObject(b -> b.bucket(name).key("k"));
						return "";
					}

				}
				""").entry("app.Handler").variable("B", "photos").analyze())).isEqualTo("""
				s3:DeleteObject photos/k
				""");
	}

	@Test
	void methodReferenceToTheSdk(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							Stream.of(DeleteObjectRequest.builder().bucket("photos").key("k").build()).forEach(s3::deleteObject);
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos/k
					""");
	}

	@Test
	void methodReferenceToTheApplication(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							List.of("photos").forEach(this::delete);
							return "";
						}
						void delete(String bucket) { s3.deleteObject(DeleteObjectRequest.builder().bucket(bucket).key("k").build()); }
					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos/k
					""");
	}

	@Test
	void elementsOfAListInAStream(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							List.of("one", "two").stream().map(n -> n).forEach(n -> s3.deleteObject(b -> b.bucket(n).key("k")));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k two/k
					""");
	}

	@Test
	void elementsOfAnArray(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							for (String n : new String[] { "one", "two" }) { s3.deleteObject(DeleteObjectRequest.builder().bucket(n).key("k").build()); }
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k two/k
					""");
	}

	@Test
	void forEachOverACollection(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							List<String> all = new ArrayList<>(); all.add("one"); all.add("two"); for (String n : all) { s3.deleteObject(DeleteObjectRequest.builder().bucket(n).key("k").build()); }
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k two/k
					""");
	}

	@Test
	void interfaceWithTheImplementationThatIsMade(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						Store store = new One(); store.delete(s3);
						return "";
					}

				}
				""")
			.source("""
					interface Store { void delete(S3Client s3); }
					""")
			.source("""
					class One implements Store { public void delete(S3Client s3) { s3.deleteObject(DeleteObjectRequest.builder().bucket("one").key("k").build()); } }
					""")
			.source("""
					class Two implements Store { public void delete(S3Client s3) { s3.deleteBucket(b -> b.bucket("two")); } }
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void defaultMethodOfAnInterface(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						new One().delete(s3);
						return "";
					}

				}
				""")
			.source("""
					interface Store { String name(); default void delete(S3Client s3) { s3.deleteObject(DeleteObjectRequest.builder().bucket(name()).key("k").build()); } }
					""")
			.source("""
					class One implements Store { public String name() { return "one"; } }
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void abstractClassWithGenerics(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						new One().run(s3);
						return "";
					}

				}
				""")
			.source("""
					abstract class Base<T> { abstract T name(); void run(S3Client s3) { s3.deleteObject(b -> b.bucket(String.valueOf(name())).key("k")); } }
					""")
			.source("""
					class One extends Base<String> { String name() { return "one"; } }
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void recordComponents(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(new Config("one", 3).bucket()).key("k").build());
							return "";
						}

					}
					""")
			.source("""
					record Config(String bucket, int size) { }
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void valuesThroughConstructorAndGetter(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						new Repo(s3, "one").delete();
						return "";
					}

				}
				""")
			.source("""
					class Repo { private final S3Client s3; private final String bucket; Repo(S3Client s3, String bucket) { this.s3 = s3; this.bucket = bucket; } String getBucket() { return bucket; } void delete() { s3.deleteObject(DeleteObjectRequest.builder().bucket(getBucket()).key("k").build()); } }
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void environmentHelperCalledWithSeveralNames(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(env("A")).key("k").build());s3.putObject(b -> b.bucket(env("B")).key("k"), RequestBody.empty());
							return "";
						}
						static String env(String name) { return System.getenv(name); }
					}
					""")
			.entry("app.Handler")
			.variable("A", "one")
			.variable("B", "two")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					s3:PutObject two/k
					""");
	}

	@Test
	void helperThatKeepsBucketAndKeyTogether(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						delete("one", "a"); delete("two", "b");
						return "";
					}
					void delete(String bucket, String key) { s3.deleteObject(b -> b.bucket(bucket).key(key)); }
				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:DeleteObject one/a two/b
				""");
	}

	@Test
	void twoLevelsOfHelpers(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							outer("one", "a"); outer("two", "b");
							return "";
						}
						void outer(String x, String y) { delete(x, y); } void delete(String bucket, String key) { s3.deleteObject(b -> b.bucket(bucket).key(key)); }
					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/a two/b
					""");
	}

	@Test
	void anonymousClass(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							new Runnable() { public void run() { s3.deleteObject(DeleteObjectRequest.builder().bucket("one").key("k").build()); } }.run();
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void threadRunsWhatItIsGiven(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						new Thread(new Job()).start();
						return "";
					}

				}
				""")
			.source("""
					class Job implements Runnable { public void run() { S3Client s3 = S3Client.create(); s3.deleteObject(DeleteObjectRequest.builder().bucket("one").key("k").build()); } }
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void executorRunsALambda(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							ExecutorService e = Executors.newCachedThreadPool(); e.submit(() -> s3.deleteObject(b -> b.bucket("one").key("k")));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void unusedMethodsGrantNothing(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						s3.deleteObject(DeleteObjectRequest.builder().bucket("one").key("k").build());
						return "";
					}
					void unused() { s3.deleteBucket(b -> b.bucket("one")); }
				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:DeleteObject one/k
				""");
	}

	@Test
	void supplierField(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create(); private final Supplier<String> name = () -> "one";
					public String handleRequest(String input, Context context) {
						name.get(); s3.deleteObject(DeleteObjectRequest.builder().bucket(name.get()).key("k").build());
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:DeleteObject one/k
				""");
	}

	@Test
	void ternaryAndSwitch(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(input.isEmpty() ? "one" : pick(input)).key("k").build());
							return "";
						}
						String pick(String i) { return switch (i) { case "a" -> "two"; default -> "three"; }; }
					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k three/k two/k
					""");
	}

	@Test
	void enumWithField(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(Kind.valueOf(input).bucket).key("k").build());
							return "";
						}

					}
					""")
			.source("""
					enum Kind { A("one"), B("two"); final String bucket; Kind(String bucket) { this.bucket = bucket; } }
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k two/k
					""");
	}

	@Test
	void innerClassWithOuterField(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create(); private String bucket = "one";
						public String handleRequest(String input, Context context) {
							new Inner().go();
							return "";
						}
						class Inner { void go() { s3.deleteObject(DeleteObjectRequest.builder().bucket(bucket).key("k").build()); } }
					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void staticSingleton(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						Holder.INSTANCE.go();
						return "";
					}

				}
				""")
			.source("""
					class Holder { static final Holder INSTANCE = new Holder(); private final S3Client s3 = S3Client.create(); void go() { s3.deleteObject(DeleteObjectRequest.builder().bucket("one").key("k").build()); } }
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void tryWithResources(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						try (S3Client c = S3Client.create()) { c.deleteObject(b -> b.bucket("one").key("k")); }
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:DeleteObject one/k
				""");
	}

	@Test
	void functionStoredInAMap(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							Map<String, Runnable> all = Map.of("a", () -> s3.deleteObject(b -> b.bucket("one").key("k"))); all.get(input).run();
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void functionTakenAsParameter(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						apply(n -> s3.deleteObject(b -> b.bucket(n).key("k")), "one");
						return "";
					}
					void apply(Consumer<String> c, String name) { c.accept(name); }
				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:DeleteObject one/k
				""");
	}

	@Test
	void ownFunctionalInterface(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						apply((n, t) -> s3.deleteObject(b -> b.bucket(n).key("k")));
						return "";
					}
					void apply(Two f) { f.go("one", 3); }
				}
				""").source("""
				interface Two { void go(String n, int t); }
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:DeleteObject one/k
				""");
	}

	@Test
	void constructorReference(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						Function<String, Repo> make = Repo::new; make.apply("one").delete(s3);
						return "";
					}

				}
				""")
			.source("""
					class Repo { private final String bucket; Repo(String bucket) { this.bucket = bucket; } void delete(S3Client s3) { s3.deleteObject(DeleteObjectRequest.builder().bucket(bucket).key("k").build()); } }
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void completableFutureCallback(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							CompletableFuture.supplyAsync(() -> "one").thenAccept(n -> s3.deleteObject(b -> b.bucket(n).key("k")));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void builderInSeveralStatements(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							DeleteObjectRequest.Builder b = DeleteObjectRequest.builder(); b.bucket("one"); b.key("k"); s3.deleteObject(b.build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void builderInAHelper(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						s3.deleteObject(fill(DeleteObjectRequest.builder()).key("k").build());
						return "";
					}
					DeleteObjectRequest.Builder fill(DeleteObjectRequest.Builder b) { return b.bucket("one"); }
				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:DeleteObject one/k
				""");
	}

	@Test
	void builtRequestFromAMethod(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(request("one"));
							return "";
						}
						DeleteObjectRequest request(String bucket) { return DeleteObjectRequest.builder().bucket(bucket).key("k").build(); }
					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void clientBehindAWrapper(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						new Wrapper(s3).remove("one");
						return "";
					}

				}
				""")
			.source("""
					class Wrapper { private final S3Client client; Wrapper(S3Client c) { client = c; } void remove(String n) { client.deleteObject(b -> b.bucket(n).key("k")); } }
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void clientFromAFactory(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						Clients.s3().deleteObject(b -> b.bucket("one").key("k"));
						return "";
					}

				}
				""")
			.source("""
					class Clients { private static S3Client s3; static S3Client s3() { if (s3 == null) { s3 = S3Client.builder().build(); } return s3; } }
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void genericRepositorySubclasses(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						new One(s3).go(); new Two(s3).go();
						return "";
					}

				}
				""")
			.source("""
					abstract class Base { protected final S3Client s3; private final String name; Base(S3Client s3, String name) { this.s3 = s3; this.name = name; } String name() { return name; } }
					""")
			.source("""
					class One extends Base { One(S3Client s3) { super(s3, "one"); } void go() { s3.deleteObject(DeleteObjectRequest.builder().bucket(name()).key("k").build()); } }
					""")
			.source("""
					class Two extends Base { Two(S3Client s3) { super(s3, "two"); } void go() { s3.getObject(b -> b.bucket(name()).key("k")); } }
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					s3:GetObject two/k
					""");
	}

}
