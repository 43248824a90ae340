using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>A person who works for one or more brands.</summary>
internal sealed class User : IPlatformEntity
{
    public Guid Id { get; init; } = Ids.New();

    public required string Email { get; init; }

    public required string NormalizedEmail { get; init; }

    public required string Name { get; init; }

    public required string PasswordHash { get; init; }

    public Instant CreatedAt { get; init; }

    public static User Register(string name, EmailAddress email, string passwordHash, Instant now) =>
        new() { Name = name, Email = email.Text, NormalizedEmail = email.Normalized, PasswordHash = passwordHash, CreatedAt = now };
}
