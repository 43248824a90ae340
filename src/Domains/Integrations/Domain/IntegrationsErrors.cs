using FoodSaaS.Shared;

namespace FoodSaaS.Integrations.Domain;

/// <summary>Everything that integrations can refuse.</summary>
internal static class IntegrationsErrors
{
    public static readonly Error EndpointNotFound = Error.NotFound("WEBHOOK_ENDPOINT_NOT_FOUND", "This brand has no such endpoint.", "id");

    public static readonly Error DeliveryNotFound = Error.NotFound("WEBHOOK_DELIVERY_NOT_FOUND", "This brand has no such delivery, or it is older than 30 days.", "id");

    public static readonly Error Stale = Error.Conflict("STALE_VERSION", "Somebody else changed this endpoint meanwhile. Load it again.", "version");

    public static readonly Error NameInvalid = Error.Invalid("NAME_INVALID", $"A name has 1 to {WebhookEndpoint.MaxNameLength} characters.", "name");

    public static readonly Error UrlInvalid = Error.Invalid("URL_INVALID", $"Write a whole address, https://host/path, without user name or fragment, at most {EndpointUrl.MaxLength} characters.", "url");

    public static readonly Error UrlNotHttps = Error.Invalid("URL_NOT_HTTPS", "The address must begin with https://.", "url");

    public static readonly Error UrlPort = Error.Invalid("URL_PORT", "The port must be 443, or 1024 and above.", "url");

    /// <summary>One answer for names that nobody knows and names of private networks, so that it maps nothing.</summary>
    public static readonly Error HostNotPublic = Error.Invalid("HOST_NOT_PUBLIC", "This host has no address on the public internet.", "url");

    public static readonly Error EventTypeUnknown = Error.Invalid("EVENT_TYPE_UNKNOWN", "Name event types of the catalogue, each once; see webhookEventTypes.", "eventTypes");

    public static readonly Error EndpointsFull = Error.Limit("WEBHOOK_ENDPOINTS_FULL", $"A brand has at most {WebhookEndpoint.MaxOfABrand} endpoints.");

    public static readonly Error OverlapInvalid = Error.Invalid("OVERLAP_INVALID", $"The old secret may stay good for 0 to {EndpointSecret.LongestOverlapHours} hours.", "overlapHours");

    public static readonly Error EndpointDisabled = Error.Conflict("WEBHOOK_ENDPOINT_DISABLED", "This endpoint is disabled. Enable it first.", "id");

    public static readonly Error TestTooSoon = Error.Limit("WEBHOOK_TEST_TOO_SOON", "One test in two seconds is enough. Try again in a moment.");

    public static readonly Error RangeInvalid = Error.Invalid("RANGE_INVALID", "The range must end after it begins.", "to");

    public static readonly Error RangeTooLarge = Error.Limit("REPLAY_TOO_LARGE", $"More than {Redelivery.MostAtOnce} deliveries are in this range. Choose a shorter one.");
}
