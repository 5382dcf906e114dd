package io.chalice.project.maven;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelProcessor;
import org.apache.maven.model.io.DefaultModelReader;
import org.apache.maven.model.superpom.DefaultSuperPomProvider;
import org.apache.maven.model.superpom.SuperPomProvider;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/**
 * Maven's resolver, set up as the settings say: local repository, mirrors, proxies and
 * credentials.
 */
final class RemoteRepositories {

	/** Where Maven keeps the master password. */
	private static final String SECURITY = "~/.m2/settings-security.xml";

	private final MavenSettings settings;

	private final RepositorySystem system = new RepositorySystemSupplier().get();

	RemoteRepositories(MavenSettings settings) {
		this.settings = settings;
	}

	RepositorySystem system() {
		return this.system;
	}

	/**
	 * Return the repositories that every project has.
	 * @return those of the file that all others inherit from
	 */
	static List<Repository> usual() {
		SuperPomProvider inherited = new DefaultSuperPomProvider()
			.setModelProcessor(new DefaultModelProcessor().setModelReader(new DefaultModelReader()));
		return inherited.getSuperModel("4.0.0").getRepositories();
	}

	/**
	 * Create a session that downloads what is missing.
	 * @return the session
	 */
	DefaultRepositorySystemSession online() {
		DefaultRepositorySystemSession session = session("default");
		Settings declared = this.settings.settings();
		SettingsDecryptionResult decrypted = new DefaultSettingsDecrypter(
				new DefaultSecDispatcher(new DefaultPlexusCipher(), Map.of(), SECURITY))
			.decrypt(new DefaultSettingsDecryptionRequest(declared));
		session.setOffline(this.settings.isOffline());
		session.setMirrorSelector(mirrors(declared.getMirrors()));
		session.setProxySelector(proxies(decrypted.getProxies()));
		DefaultAuthenticationSelector authentication = new DefaultAuthenticationSelector();
		decrypted.getServers().forEach((server) -> authentication.add(server.getId(), authentication(server)));
		session.setAuthenticationSelector(authentication);
		return session;
	}

	/**
	 * Create a session that knows what is in the local repository, wherever it came from.
	 * @return the session
	 */
	DefaultRepositorySystemSession offline() {
		DefaultRepositorySystemSession session = session("simple");
		session.setOffline(true);
		return session;
	}

	private DefaultRepositorySystemSession session(String layout) {
		DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
		session.setSystemProperties(this.settings.systemProperties());
		session.setUserProperties(this.settings.options().userProperties());
		session.setCache(new DefaultRepositoryCache());
		session.setConfigProperties(Map.copyOf(session.getSystemProperties()));
		session.setLocalRepositoryManager(this.system.newLocalRepositoryManager(session,
				new LocalRepository(this.settings.localRepository().toFile(), layout)));
		return session;
	}

	List<RemoteRepository> effective(DefaultRepositorySystemSession session, List<RemoteRepository> repositories) {
		return this.system.newResolutionRepositories(session, repositories);
	}

	private static DefaultMirrorSelector mirrors(List<Mirror> mirrors) {
		DefaultMirrorSelector selector = new DefaultMirrorSelector();
		mirrors.forEach((mirror) -> selector.add(mirror.getId(), mirror.getUrl(), mirror.getLayout(), false,
				mirror.isBlocked(), mirror.getMirrorOf(), mirror.getMirrorOfLayouts()));
		return selector;
	}

	private static DefaultProxySelector proxies(List<Proxy> proxies) {
		DefaultProxySelector selector = new DefaultProxySelector();
		proxies.stream()
			.filter(Proxy::isActive)
			.forEach((proxy) -> selector.add(new org.eclipse.aether.repository.Proxy(
					proxy.getProtocol().toLowerCase(Locale.ROOT), proxy.getHost(), proxy.getPort(),
					new AuthenticationBuilder().addUsername(proxy.getUsername())
						.addPassword(proxy.getPassword())
						.build()),
					proxy.getNonProxyHosts()));
		return selector;
	}

	private static Authentication authentication(Server server) {
		return new AuthenticationBuilder().addUsername(server.getUsername())
			.addPassword(server.getPassword())
			.addPrivateKey(server.getPrivateKey(), server.getPassphrase())
			.build();
	}

}
