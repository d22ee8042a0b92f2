"""What can go wrong while a portal is built, said so that the reader knows what to mend."""


class PortalError(Exception):
    """The base of every error that this package tells on purpose: one clear sentence for a person."""


class ApiError(PortalError):
    """The API could not be reached, or answered with something that must not become a page."""


class TooMuchError(ApiError):
    """The API finds that one question asks for too much; asking for fewer things at once may help."""


class UntrustedError(ApiError):
    """The API answers only questions that it knows beforehand; the operations themselves are among them."""


class BuildError(PortalError):
    """The pages could not be made, indexed or published; what was published before is untouched."""
