using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Contracts.Accounts;

namespace FoodSaaS.Accounts.Application;

/// <summary>Tells the owners by mail what was done with a secret key: it opens more than any page shows. What is done with publishable keys they can read in the history.</summary>
internal sealed class KeyNews(IStaffMail mail)
{
    /// <param name="what">Follows the key's name in the subject: <c>was made</c>.</param>
    public async Task TellAsync(StaffActor actor, ApiKey key, string what, string details, CancellationToken cancellationToken)
    {
        if (key.Kind != ApiKeyKind.Secret) return;
        var text = $"""
            {actor.Name}: the secret API key “{key.Name}” ({key.Hint}) {what}.
            {details}

            You did not expect it? Then revoke the key in the console, and look who may manage API keys.
            """;
        await mail.TellOwnersAsync($"The secret API key “{key.Name}” {what}", text, "keys", cancellationToken);
    }

    /// <summary>What the key may do, in the words of the API.</summary>
    public static string PermissionsOf(ApiKey key) => key.PermissionNames is { Length: > 0 } names ? string.Join(", ", names) : "nothing but read";
}
