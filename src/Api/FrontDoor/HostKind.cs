namespace FoodSaaS.Api.FrontDoor;

/// <summary>What a host name stands for.</summary>
internal enum HostKind
{
    /// <summary><c>localhost</c> or a loopback address: the bare API, whose tenant comes from the key alone.</summary>
    Api,

    /// <summary>The root domain: the platform's own site.</summary>
    Platform,

    /// <summary>The console of all brands.</summary>
    Admin,

    /// <summary>A brand's own site.</summary>
    Brand,

    /// <summary>Nobody's.</summary>
    Unknown,
}
