using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain.Operators;

/// <summary>A person who runs the platform. Made and unmade by a command of the host and by nothing else.</summary>
internal sealed class Operator : IPlatformEntity
{
    public Guid UserId { get; init; }

    public Instant GrantedAt { get; init; }
}
