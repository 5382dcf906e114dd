package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SdkSurfaceTests {

	@Test
	void synchronousClient(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						s3.getObject(b -> b.bucket("photos").key("k"));
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:GetObject photos/k
				""");
	}

	@Test
	void bytesOfASynchronousClient(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						s3.getObjectAsBytes(b -> b.bucket("photos").key("k"));
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:GetObject photos/k
				""");
	}

	@Test
	void asynchronousClient(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							S3AsyncClient.create().getObject(b -> b.bucket("photos").key("k"), software.amazon.awssdk.core.async.AsyncResponseTransformer.toBytes()).join();
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:GetObject photos/k
					""");
	}

	@Test
	void paginator(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						s3.listObjectsV2Paginator(b -> b.bucket("photos")).contents().forEach(o -> { });
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:ListBucket photos
				""");
	}

	@Test
	void asynchronousPaginator(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							DynamoDbAsyncClient.create().scanPaginator(b -> b.tableName("orders")).items().subscribe(i -> { });
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					dynamodb:Scan table/orders
					""");
	}

	@Test
	void waiterWithARequest(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.waiter().waitUntilObjectExists(HeadObjectRequest.builder().bucket("photos").key("k").build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:GetObject photos/k
					""");
	}

	@Test
	void waiterWithAConsumer(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						s3.waiter().waitUntilBucketExists(b -> b.bucket("photos"));
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:ListBucket photos
				""");
	}

	@Test
	void presigner(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							software.amazon.awssdk.services.s3.presigner.S3Presigner p = software.amazon.awssdk.services.s3.presigner.S3Presigner.create();
							p.presignGetObject(b -> b.signatureDuration(java.time.Duration.ofMinutes(1)).getObjectRequest(g -> g.bucket("photos").key("k")));
							p.presignPutObject(b -> b.putObjectRequest(PutObjectRequest.builder().bucket("photos").key("up/" + input).build()));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:GetObject photos/k
					s3:PutObject photos/up/*
					""");
	}

	@Test
	void utilitiesNeedNothing(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						s3.utilities().getUrl(b -> b.bucket("photos").key("k"));
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEmpty();
	}

	@Test
	void transferManagerUpload(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							software.amazon.awssdk.transfer.s3.S3TransferManager m = software.amazon.awssdk.transfer.s3.S3TransferManager.create();
							m.uploadFile(b -> b.putObjectRequest(p -> p.bucket("photos").key("k")).source(java.nio.file.Path.of("x"))).completionFuture().join();
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:AbortMultipartUpload photos/k
					s3:PutObject photos/k
					""");
	}

	@Test
	void transferManagerDownload(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							software.amazon.awssdk.transfer.s3.S3TransferManager m = software.amazon.awssdk.transfer.s3.S3TransferManager.create();
							m.downloadFile(b -> b.getObjectRequest(p -> p.bucket("photos").key("k")).destination(java.nio.file.Path.of("x"))).completionFuture().join();
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:GetObject photos/k
					""");
	}

	@Test
	void transferManagerDirectory(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							software.amazon.awssdk.transfer.s3.S3TransferManager m = software.amazon.awssdk.transfer.s3.S3TransferManager.create();
							m.downloadDirectory(b -> b.bucket("photos").destination(java.nio.file.Path.of("x"))).completionFuture().join();
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:GetObject photos/*
					s3:ListBucket photos
					""");
	}

	@Test
	void enhancedTable(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient db = software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient.create();
						private final software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable<Item> table = db.table(System.getenv("TABLE"), software.amazon.awssdk.enhanced.dynamodb.TableSchema.fromBean(Item.class));
						public String handleRequest(String input, Context context) {
							table.putItem(new Item()); table.getItem(new Item());
							return "";
						}

					}
					""")
			.source("""
					public class Item { private String id; public String getId() { return id; } public void setId(String id) { this.id = id; } }
					""")
			.entry("app.Handler")
			.variable("TABLE", "orders")
			.analyze())).isEqualTo("""
					dynamodb:GetItem table/orders
					dynamodb:PutItem table/orders
					""");
	}

	@Test
	void enhancedIndex(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient db = software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient.create();
						private final software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable<Item> table = db.table(System.getenv("TABLE"), software.amazon.awssdk.enhanced.dynamodb.TableSchema.fromBean(Item.class));
						public String handleRequest(String input, Context context) {
							table.index("byDate").query(q -> { });
							return "";
						}

					}
					""")
			.source("""
					public class Item { private String id; public String getId() { return id; } public void setId(String id) { this.id = id; } }
					""")
			.entry("app.Handler")
			.variable("TABLE", "orders")
			.analyze())).isEqualTo("""
					dynamodb:Query table/orders/index/byDate
					""");
	}

	@Test
	void enhancedBatchAndTransaction(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient db = software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient.create();
						private final software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable<Item> table = db.table(System.getenv("TABLE"), software.amazon.awssdk.enhanced.dynamodb.TableSchema.fromBean(Item.class));
						public String handleRequest(String input, Context context) {
							db.batchWriteItem(b -> b.writeBatches(software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch.builder(Item.class).mappedTableResource(table).addPutItem(new Item()).build()));
							db.transactWriteItems(b -> b.addPutItem(table, new Item()).addDeleteItem(table, new Item()));
							return "";
						}

					}
					""")
			.source("""
					public class Item { private String id; public String getId() { return id; } public void setId(String id) { this.id = id; } }
					""")
			.entry("app.Handler")
			.variable("TABLE", "orders")
			.analyze())).isEqualTo("""
					dynamodb:BatchWriteItem table/orders
					dynamodb:DeleteItem table/orders
					dynamodb:PutItem table/orders
					""");
	}

	@Test
	void batchItemsByTableName(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							DynamoDbClient.create().batchGetItem(b -> b.requestItems(Map.of("orders", software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes.builder().build())));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					dynamodb:BatchGetItem table/orders
					""");
	}

	@Test
	void transactionByItsParts(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							DynamoDbClient.create().transactWriteItems(t -> t.transactItems(i -> i.put(p -> p.tableName("orders")), i -> i.update(u -> u.tableName("stock"))));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					dynamodb:PutItem table/orders
					dynamodb:UpdateItem table/stock
					""");
	}

	@Test
	void queryOfAnIndex(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						DynamoDbClient.create().query(q -> q.tableName("orders").indexName("byDate"));
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				dynamodb:Query table/orders/index/byDate
				""");
	}

	@Test
	void partiqlByItsStatement(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							DynamoDbClient.create().executeStatement(s -> s.statement("SELECT * FROM \\"orders\\" WHERE id = ?"));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					dynamodb:PartiQLSelect table/orders
					""");
	}

	@Test
	void streamsClient(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient.create().getRecords(r -> r.shardIterator(input));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					dynamodb:GetRecords table/*/stream/*
					""");
	}

	@Test
	void batchManager(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							software.amazon.awssdk.services.sqs.SqsAsyncClient.create().batchManager().sendMessage(m -> m.queueUrl("https://sqs.eu-west-1.amazonaws.com/123456789012/orders"));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					sqs:SendMessage orders
					""");
	}

	@Test
	void databaseToken(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							software.amazon.awssdk.services.rds.RdsClient.create().utilities().generateAuthenticationToken(t -> t.hostname("h").port(3306).username("app"));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					rds-db:connect dbuser:*/app
					""");
	}

	@Test
	void callerIdentityNeedsNothing(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						software.amazon.awssdk.services.sts.StsClient.create().getCallerIdentity();
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEmpty();
	}

	@Test
	void stateMachineByArn(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							software.amazon.awssdk.services.sfn.SfnClient.create().startExecution(e -> e.stateMachineArn(System.getenv("SM")));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.variable("SM", "arn:aws:states:eu-west-1:123456789012:stateMachine:orders")
			.analyze())).isEqualTo("""
					states:StartExecution stateMachine:orders
					""");
	}

	@Test
	void stateMachineThatIsNotKnown(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							software.amazon.awssdk.services.sfn.SfnClient.create().startExecution(e -> e.stateMachineArn(System.getenv("SM")));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					states:StartExecution arn:aws:states:*:*:stateMachine:*
					""");
	}

	@Test
	void powertoolsParameters(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						software.amazon.lambda.powertools.parameters.ssm.SSMProvider.builder().build().get("/app/db");
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				ssm:GetParameter parameter/app/db
				""");
	}

	@Test
	void powertoolsSecretsAndParameters(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							software.amazon.lambda.powertools.parameters.ssm.SSMProvider.builder().build().get("/app/db"); software.amazon.lambda.powertools.parameters.secrets.SecretsProvider.builder().build().get("db");
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					secretsmanager:GetSecretValue secret:db-??????
					ssm:GetParameter parameter/app/db
					""");
	}

}
