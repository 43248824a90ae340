using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>When something limited was done lately; the key holds a hash, never an address or a name.</summary>
internal sealed class Attempts : IPlatformEntity
{
    public required string Key { get; init; }

    public required List<Instant> TakenAt { get; init; }

    public Instant ForgottenAt { get; init; }
}
