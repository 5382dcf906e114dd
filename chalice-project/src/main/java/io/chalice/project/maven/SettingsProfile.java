package io.chalice.project.maven;

import org.apache.maven.model.Activation;
import org.apache.maven.model.ActivationFile;
import org.apache.maven.model.ActivationOS;
import org.apache.maven.model.ActivationProperty;
import org.apache.maven.model.Profile;
import org.apache.maven.model.Repository;

/**
 * A profile of {@code settings.xml} as one of a {@code pom.xml}, which Maven has a class
 * of its own for.
 *
 * @param settings the profile
 */
record SettingsProfile(org.apache.maven.settings.Profile settings) {

	Profile toModel() {
		Profile profile = new Profile();
		profile.setId(this.settings.getId());
		profile.setSource("settings.xml");
		profile.setProperties(this.settings.getProperties());
		if (this.settings.getActivation() != null) {
			profile.setActivation(activation(this.settings.getActivation()));
		}
		for (org.apache.maven.settings.Repository declared : this.settings.getRepositories()) {
			Repository repository = new Repository();
			repository.setId(declared.getId());
			repository.setUrl(declared.getUrl());
			repository.setLayout(declared.getLayout());
			profile.addRepository(repository);
		}
		return profile;
	}

	private static Activation activation(org.apache.maven.settings.Activation declared) {
		Activation activation = new Activation();
		activation.setActiveByDefault(declared.isActiveByDefault());
		activation.setJdk(declared.getJdk());
		if (declared.getOs() != null) {
			ActivationOS system = new ActivationOS();
			system.setName(declared.getOs().getName());
			system.setFamily(declared.getOs().getFamily());
			system.setArch(declared.getOs().getArch());
			system.setVersion(declared.getOs().getVersion());
			activation.setOs(system);
		}
		if (declared.getProperty() != null) {
			ActivationProperty property = new ActivationProperty();
			property.setName(declared.getProperty().getName());
			property.setValue(declared.getProperty().getValue());
			activation.setProperty(property);
		}
		if (declared.getFile() != null) {
			ActivationFile file = new ActivationFile();
			file.setExists(declared.getFile().getExists());
			file.setMissing(declared.getFile().getMissing());
			activation.setFile(file);
		}
		return activation;
	}

}
