using FoodSaaS.Accounts.Domain;
using FoodSaaS.Shared;

namespace FoodSaaS.Accounts.Application;

/// <summary>Addresses that nobody may sign in with, whatever the password, and whose sessions count for nothing: those of the demo in production, since their passwords are public. Configured as <c>Accounts:ClosedLogins</c>.</summary>
internal sealed class ClosedLogins(IEnumerable<string> emails)
{
    private readonly HashSet<string> _normalized = [.. emails.Select(e => EmailAddress.Parse(e)?.Normalized).OfType<string>()];

    public bool Include(string normalizedEmail) => _normalized.Contains(normalizedEmail);
}
