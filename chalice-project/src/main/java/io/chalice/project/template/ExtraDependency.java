package io.chalice.project.template;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a new project may depend on, besides what it needs: of Spring Initializr's
 * dependencies those that do something in Lambda, and clients of AWS's services. Their
 * versions are those of Spring Boot and of the AWS SDK.
 */
public enum ExtraDependency {

	/** Bean Validation. */
	VALIDATION("validation", "Validation: Bean Validation of parameters and bodies", Form.STARTER, "validation"),

	/** Lombok. */
	LOMBOK("lombok", "Lombok: less to write in Java classes", Form.COMPILED, "org.projectlombok:lombok"),

	/** Metadata of properties. */
	CONFIGURATION_PROCESSOR("configuration-processor", "Configuration Processor: properties known to editors",
			Form.COMPILED, "org.springframework.boot:spring-boot-configuration-processor"),

	/** A client of HTTP services. */
	REST_CLIENT("restclient", "RestClient: calls HTTP services", Form.STARTER, "restclient"),

	/** A reactive client of HTTP services. */
	WEB_CLIENT("webclient", "WebClient: calls HTTP services, reactive", Form.STARTER, "webclient"),

	/** JDBC. */
	JDBC("jdbc", "JDBC: JdbcClient on a pool of connections", Form.STARTER, "jdbc"),

	/** JPA. */
	DATA_JPA("data-jpa", "Spring Data JPA: Hibernate; adds seconds to a cold start", Form.STARTER, "data-jpa"),

	/** Spring Data JDBC. */
	DATA_JDBC("data-jdbc", "Spring Data JDBC: repositories without Hibernate", Form.STARTER, "data-jdbc"),

	/** Spring Data R2DBC. */
	DATA_R2DBC("data-r2dbc", "Spring Data R2DBC: relational databases, reactive", Form.STARTER, "data-r2dbc"),

	/** jOOQ. */
	JOOQ("jooq", "jOOQ: SQL as Java", Form.STARTER, "jooq"),

	/** Flyway. */
	FLYWAY("flyway", "Flyway: migrates the database, best from a pipeline", Form.STARTER, "flyway"),

	/** Liquibase. */
	LIQUIBASE("liquibase", "Liquibase: migrates the database, best from a pipeline", Form.STARTER, "liquibase"),

	/** PostgreSQL. */
	POSTGRESQL("postgresql", "PostgreSQL: JDBC driver", Form.RUN, "org.postgresql:postgresql"),

	/** PostgreSQL, reactive. */
	R2DBC_POSTGRESQL("r2dbc-postgresql", "PostgreSQL: R2DBC driver", Form.RUN, "org.postgresql:r2dbc-postgresql"),

	/** MySQL. */
	MYSQL("mysql", "MySQL: JDBC driver", Form.RUN, "com.mysql:mysql-connector-j"),

	/** MariaDB. */
	MARIADB("mariadb", "MariaDB: JDBC driver", Form.RUN, "org.mariadb.jdbc:mariadb-java-client"),

	/** Microsoft SQL Server. */
	SQLSERVER("sqlserver", "Microsoft SQL Server: JDBC driver", Form.RUN, "com.microsoft.sqlserver:mssql-jdbc"),

	/** Oracle. */
	ORACLE("oracle", "Oracle: JDBC driver", Form.RUN, "com.oracle.database.jdbc:ojdbc11"),

	/** H2. */
	H2("h2", "H2: a database in memory, for tests and first steps", Form.RUN, "com.h2database:h2"),

	/** Redis. */
	DATA_REDIS("data-redis", "Spring Data Redis: Redis and Valkey, as in ElastiCache", Form.STARTER, "data-redis"),

	/** MongoDB. */
	DATA_MONGODB("data-mongodb", "Spring Data MongoDB: MongoDB and DocumentDB", Form.STARTER, "data-mongodb"),

	/** Elasticsearch. */
	DATA_ELASTICSEARCH("data-elasticsearch", "Spring Data Elasticsearch", Form.STARTER, "data-elasticsearch"),

	/** Cassandra. */
	DATA_CASSANDRA("data-cassandra", "Spring Data Cassandra: Cassandra and Keyspaces", Form.STARTER, "data-cassandra"),

	/** Neo4j. */
	DATA_NEO4J("data-neo4j", "Spring Data Neo4j", Form.STARTER, "data-neo4j"),

	/** LDAP. */
	DATA_LDAP("data-ldap", "Spring LDAP: directories", Form.STARTER, "data-ldap"),

	/** Caching. */
	CACHE("cache", "Cache: @Cacheable, within one execution environment", Form.STARTER, "cache"),

	/** Mail. */
	MAIL("mail", "Mail: sends through SMTP", Form.STARTER, "mail"),

	/** Kafka. */
	KAFKA("kafka", "Kafka: sends; what it receives is no source of a function", Form.STARTER, "kafka"),

	/** RabbitMQ. */
	AMQP("amqp", "RabbitMQ: sends; what it receives is no source of a function", Form.STARTER, "amqp"),

	/** Thymeleaf. */
	THYMELEAF("thymeleaf", "Thymeleaf: pages and mails, rendered to a text", Form.STARTER, "thymeleaf"),

	/** Mustache. */
	MUSTACHE("mustache", "Mustache: pages and mails, rendered to a text", Form.STARTER, "mustache"),

	/** OAuth2, as a client. */
	OAUTH2_CLIENT("oauth2-client", "OAuth2 Client: tokens for the services it calls", Form.LIBRARY,
			"org.springframework.security:spring-security-oauth2-client"),

	/** Amazon S3. */
	S3("s3", "Amazon S3: objects", Form.AWS, "s3"),

	/** Amazon DynamoDB. */
	DYNAMODB("dynamodb", "Amazon DynamoDB: tables", Form.AWS, "dynamodb"),

	/** Amazon SQS. */
	SQS("sqs", "Amazon SQS: queues", Form.AWS, "sqs"),

	/** Amazon SNS. */
	SNS("sns", "Amazon SNS: topics", Form.AWS, "sns"),

	/** Amazon EventBridge. */
	EVENTBRIDGE("eventbridge", "Amazon EventBridge: events", Form.AWS, "eventbridge"),

	/** Amazon Kinesis. */
	KINESIS("kinesis", "Amazon Kinesis: streams", Form.AWS, "kinesis"),

	/** AWS Secrets Manager. */
	SECRETS_MANAGER("secretsmanager", "AWS Secrets Manager: secrets", Form.AWS, "secretsmanager"),

	/** AWS Systems Manager. */
	SSM("ssm", "AWS Systems Manager: parameters", Form.AWS, "ssm"),

	/** AWS KMS. */
	KMS("kms", "AWS KMS: keys", Form.AWS, "kms"),

	/** AWS Step Functions. */
	SFN("sfn", "AWS Step Functions: workflows", Form.AWS, "sfn"),

	/** AWS Lambda. */
	LAMBDA("lambda", "AWS Lambda: other functions", Form.AWS, "lambda"),

	/** Amazon SES. */
	SES("ses", "Amazon SES: mails", Form.AWS, "sesv2"),

	/** Amazon Cognito. */
	COGNITO("cognito", "Amazon Cognito: users", Form.AWS, "cognitoidentityprovider"),

	/** Amazon Bedrock. */
	BEDROCK("bedrock", "Amazon Bedrock: models", Form.AWS, "bedrockruntime");

	private final String id;

	private final String title;

	private final Form form;

	private final String coordinates;

	ExtraDependency(String id, String title, Form form, String name) {
		this.id = id;
		this.title = title;
		this.form = form;
		this.coordinates = form.prefix + name;
	}

	/**
	 * Find a dependency.
	 * @param id its name
	 * @return the dependency
	 */
	public static Optional<ExtraDependency> of(String id) {
		return Arrays.stream(values()).filter((dependency) -> dependency.id.equals(id)).findFirst();
	}

	/**
	 * Return the dependency's name.
	 * @return what is typed to choose it
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Return what the dependency is.
	 * @return a line for people
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Return whether this is a client of the AWS SDK.
	 * @return {@code true} for a service of AWS
	 */
	boolean isAws() {
		return this.form == Form.AWS;
	}

	/**
	 * Return whether only the compiler calls it.
	 * @return {@code true} for annotation processors
	 */
	boolean isForCompiler() {
		return this.form == Form.COMPILED;
	}

	/**
	 * Return what is written besides group and artifact.
	 * @return an element, or nothing
	 */
	String more() {
		return this.form.more;
	}

	/**
	 * Return the artifact.
	 * @return its id
	 */
	String artifact() {
		return this.coordinates.substring(this.coordinates.indexOf(':') + 1);
	}

	/**
	 * Return the group.
	 * @return its id
	 */
	String group() {
		return this.coordinates.substring(0, this.coordinates.indexOf(':'));
	}

	/**
	 * How a dependency is written.
	 */
	private enum Form {

		/** A starter of Spring Boot. */
		STARTER("org.springframework.boot:spring-boot-starter-", ""),

		/** A client of an AWS service. */
		AWS("software.amazon.awssdk:", ""),

		/** Another library. */
		LIBRARY("", ""),

		/** What is found at run time, such as a driver. */
		RUN("", "<scope>runtime</scope>"),

		/** What is called by the compiler. */
		COMPILED("", "<optional>true</optional>");

		private final String prefix;

		private final String more;

		Form(String prefix, String more) {
			this.prefix = prefix;
			this.more = more;
		}

	}

}
