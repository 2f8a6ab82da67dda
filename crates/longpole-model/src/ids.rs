//! One id type per table, so that a place is never taken for an item.

longpole_base::id_types! {
    /// A row of `sources`.
    SourceId => "sources";
    /// A row of `places`.
    PlaceId => "places";
    /// A row of `links`.
    LinkId => "links";
    /// A place or a link, as capacities name them.
    SiteId => "places" | "links";
    /// A row of `capacities`.
    CapacityId => "capacities";
    /// A row of `storage`.
    StorageId => "storage";
    /// A row of `items`.
    ItemId => "items";
    /// A row of `needs`.
    NeedId => "needs";
    /// A row of `groups`.
    GroupId => "groups";
    /// A row of `supplies`.
    SupplyId => "supplies";
    /// A row of `pipeline`.
    PipelineId => "pipeline";
    /// A row of `services`.
    ServiceId => "services";
    /// A row of `funds`.
    FundId => "funds";
    /// A row of `gates`.
    GateId => "gates";
    /// A row of `forces`.
    ForceId => "forces";
    /// A row of `courses`.
    CourseId => "courses";
    /// A row of `orders`.
    OrderId => "orders";
    /// A row of `works`.
    WorkId => "works";
    /// A row of `crews`.
    CrewId => "crews";
}
